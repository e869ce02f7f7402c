package org.jiceng.governance.core.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A policy pack was loaded that has faults. The message names all of them, each with its JSON pointer. */
public final class InvalidPackException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> faults;

    InvalidPackException(List<PackFault> faults) {
        super("the policy pack has " + faults.size() + " fault(s)\n"
                + faults.stream()
                        .map(fault -> fault.pointer() + ": " + fault.reason().code() + ": "
                                + fault.reason().text(Locale.ENGLISH))
                        .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault of the pack. */
    public List<PackFault> faults() {
        return faults;
    }
}
