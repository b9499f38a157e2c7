package org.entente.testkit.bad.statement;

import java.sql.PreparedStatement;
import java.sql.SQLException;

class DraftChanges {

    int save(PreparedStatement statement) throws SQLException {
        return statement.executeUpdate();
    }
}
