package org.entente.testkit.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.entente.web.Operation;
import org.entente.web.Role;
import org.entente.web.rights.Right;
import org.entente.web.rights.Row;
import org.entente.web.rights.When;
import org.entente.web.rights.Who;
import org.junit.jupiter.api.Test;

class RightsTableTest {

    private static final Right CREATE = () -> new Row(Row.REGISTER, "create-plan", "POST", "/plans", Who.SECRETARIAT,
            When.always());
    private static final Right AMEND = () -> new Row("PLAN", "amend", "PATCH", "/plans/{id}", Who.PEN, When.in("DRAFT"));
    private static final Right REMARK = () -> new Row("REMARK", "answer", "POST", Row.ABOUT + "/remarks/{remark}/answer",
            Who.EACH_PARTY, When.evenIfOver("OPEN", "HEARD"));
    private static final RightsTable TABLE = RightsTable.of(new Right[] { CREATE, AMEND }, new Right[] { REMARK })
            .about("/plans/{id}");
    private static final Operation CREATION = operation("POST", "/plans", Role.SECRETARIAT);
    private static final Operation AMENDMENT = operation("PATCH", "/plans/{id}", Role.SECRETARIAT, Role.DELEGATE,
            Role.PARTNER_WRITER);
    private static final Operation ANSWER = operation("POST", "/plans/{id}/remarks/{remark}/answer", Role.DELEGATE,
            Role.PARTNER_WRITER);

    private static Operation operation(String method, String path, String... roles) {
        return new Operation(method, Row.ROOT + path, Set.of(roles), Set.of(), Set.of());
    }

    private static void differs(String told, Operation... operations) {
        var message = assertThrows(AssertionError.class, () -> TABLE.mustMatch(List.of(operations))).getMessage();
        assertTrue(message.contains(told), message);
    }

    @Test
    void a_table_and_its_operations_agree() {
        TABLE.mustMatch(List.of(CREATION, AMENDMENT, ANSWER, operation("GET", "/plans", Operation.ANYBODY)));
    }

    @Test
    void a_row_without_an_operation_is_named() {
        differs("POST /api/v1/plans/{id}/remarks/{remark}/answer", CREATION, AMENDMENT);
    }

    @Test
    void an_operation_that_lets_in_more_than_its_row_is_named() {
        differs("POST /api/v1/plans: the table says", operation("POST", "/plans", Role.SECRETARIAT, Role.DELEGATE), AMENDMENT,
                ANSWER);
    }

    @Test
    void an_operation_that_writes_without_a_row_is_named() {
        differs("DELETE /api/v1/plans/{id} is nobody's right", CREATION, AMENDMENT, ANSWER,
                operation("DELETE", "/plans/{id}", Role.SECRETARIAT));
    }

    @Test
    void people_read_each_row_as_a_line() {
        assertEquals(
                """
                        | record | action | call | who | in which stages |
                        | --- | --- | --- | --- | --- |
                        | the register | `create-plan` | `POST /plans` | the secretariat | always |
                        | plan | `amend` | `PATCH /plans/{id}` | who holds the pen: its Party's writers, or the secretariat for all | DRAFT |
                        | remark | `answer` | `POST …/remarks/{remark}/answer` | each Party's writers | OPEN, HEARD, even if it is over |
                        """,
                TABLE.markdown());
    }

    @Test
    void a_page_without_the_table_is_refused_and_told_what_to_show() {
        var message = assertThrows(AssertionError.class, () -> TABLE.mustBeShownIn("pom.xml")).getMessage();
        assertTrue(message.endsWith(TABLE.markdown()), message);
    }
}
