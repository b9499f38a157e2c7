package org.entente.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class PsqlScriptTest {

    @Test
    void statements_end_with_a_semicolon_or_with_gexec() {
        var script = new PsqlScript("""
                -- a reason
                set a = b;

                select 'create role x'
                where true
                \\gexec
                """, name -> null);
        assertEquals(List.of(new PsqlScript.Statement("set a = b;", false),
                new PsqlScript.Statement("select 'create role x'\nwhere true", true)), script.statements());
    }

    @Test
    void a_variable_is_a_quoted_value_of_the_environment() {
        var script = new PsqlScript("\\getenv secret THE_SECRET\nselect :'secret';\n", name -> name + " isn't $1 told");
        assertEquals("select 'THE_SECRET isn''t $1 told';", script.statements().get(0).sql());
    }

    @Test
    void what_it_does_not_understand_it_refuses() {
        assertThrows(IllegalArgumentException.class, () -> new PsqlScript("select :'unknown';", name -> null));
        assertThrows(IllegalArgumentException.class, () -> new PsqlScript("select 1", name -> null));
    }
}
