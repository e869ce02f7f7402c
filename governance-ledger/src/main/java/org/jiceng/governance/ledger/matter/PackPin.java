package org.jiceng.governance.ledger.matter;

import java.time.LocalDate;

/**
 * The pack under which a matter is handled, and the day on which its settings were looked up: the day of registration, until
 * it is explicitly moved to another.
 *
 * @param id the pack's id
 * @param version the pack's version
 * @param asOf the day
 */
public record PackPin(String id, String version, LocalDate asOf) {}
