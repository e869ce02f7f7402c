package org.jiceng.governance.ledger.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.Role;

/**
 * A part of a matter that a viewer may see or not, beyond what every viewer sees: book, kind, place, stage and what the person
 * was told.
 *
 * @basis Regulation on Petition Work 信访工作条例, articles 30 and 46 (5); Personal Information Protection Law, articles 6
 *     and 28 to 31
 */
public enum ViewPart {
    /** What it is about and what came of it, in words. */
    CONTENT,
    /** The names and contacts of those who raised it. */
    CONTACTS,
    /** The viewer's own name and contacts. */
    OWN_CONTACTS,
    /** Who is accused and who must keep away. */
    ACCUSED,
    /** Who did what in the office, with reasons and notes, and the internal clocks. */
    HANDLING;

    /**
     * What somebody in charge in some roles may see. Names and contacts are for those who must reply; an accusation is for those
     * who handle it.
     *
     * @param roles the roles in which the viewer is in charge of the matter
     */
    public static Set<ViewPart> of(Matter matter, Set<Role> roles) {
        Set<ViewPart> parts = EnumSet.noneOf(ViewPart.class);
        roles.forEach(role -> parts.addAll(of(matter.accuses(), role)));
        return Collections.unmodifiableSet(parts);
    }

    private static Set<ViewPart> of(boolean accuses, Role role) {
        return switch (role) {
            case CONTACT_OFFICE -> Set.of(CONTENT, CONTACTS, ACCUSED, HANDLING);
            case REGISTRAR, SECRETARY, SECRETARY_DELEGATE, LEAD_UNIT -> Set.of(CONTENT, ACCUSED, HANDLING);
            case CO_HANDLER, UNIT_HEAD -> Set.of(CONTENT, HANDLING);
            case COMMITTEE_MEMBER -> accuses ? Set.of(HANDLING) : Set.of(CONTENT, HANDLING);
            case PERSON -> Set.of(CONTENT, OWN_CONTACTS);
            case SYSTEM -> Set.of();
        };
    }

    /** The part to which the texts of a field belong. */
    public static ViewPart of(Field<?> field) {
        if (field == Field.PERSONS) {
            return CONTACTS;
        }
        return CONTENT_FIELDS.contains(field) ? CONTENT : HANDLING;
    }

    private static final Set<Field<?>> CONTENT_FIELDS =
            Set.of(Field.CONTENT, Field.GROUND, Field.OPINION, Field.BASIS, Field.EXPLANATION, Field.FOLLOW_UP);
}
