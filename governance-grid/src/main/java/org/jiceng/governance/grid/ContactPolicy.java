package org.jiceng.governance.grid;

import java.util.List;
import java.util.stream.Stream;
import org.jiceng.governance.core.policy.PackSection;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.grid.assessment.AssessmentParameters;
import org.jiceng.governance.grid.contact.ContactParameters;

/** The section {@code contact} of a policy pack: what its concepts read, joined. A pack may leave it out. */
public final class ContactPolicy implements PackSection {
    @Override
    public String name() {
        return "contact";
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return Stream.concat(ContactParameters.all().stream(), AssessmentParameters.all().stream())
                .<Parameter<?>>map(parameter -> parameter)
                .toList();
    }
}
