package org.jiceng.governance.examples.county;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.outcome.ReasonCatalog;
import org.jiceng.governance.core.outcome.ReasonCode;
import org.jiceng.governance.examples.county.call.CallReason;
import org.jiceng.governance.examples.county.contacts.ContactsReason;
import org.jiceng.governance.examples.county.files.CsvReason;
import org.jiceng.governance.examples.county.grids.GridsReason;

/** The reasons of this example. */
public final class CountyReasonCatalog implements ReasonCatalog {
    @Override
    public List<ReasonCode> codes() {
        List<ReasonCode> codes = new ArrayList<>(List.of(CallReason.values()));
        codes.addAll(List.of(CsvReason.values()));
        codes.addAll(List.of(GridsReason.values()));
        codes.addAll(List.of(ContactsReason.values()));
        return List.copyOf(codes);
    }

    @Override
    public Map<String, String> chinese() {
        return Messages.templates(resource("CountyMessages_zh.properties"));
    }

    @Override
    public Map<String, String> english() {
        return Messages.templates(resource("CountyMessages.properties"));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CountyReasonCatalog.class.getResourceAsStream(name), name);
    }
}
