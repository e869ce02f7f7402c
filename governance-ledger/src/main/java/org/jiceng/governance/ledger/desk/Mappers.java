package org.jiceng.governance.ledger.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiceng.governance.core.json.GovernanceJson;

/** The mappers of the desk, made once since making one costs more than handling many commands. Nobody changes them. */
final class Mappers {
    /** Leaves personal data out. */
    static final ObjectMapper OPEN = GovernanceJson.mapper();

    /** Writes personal data too. */
    static final ObjectMapper DISCLOSING = GovernanceJson.disclosing();

    private Mappers() {}
}
