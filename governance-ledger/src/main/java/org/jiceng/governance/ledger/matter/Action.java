package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;

/**
 * What somebody does to a matter. Which actions there are is said by the pack; each has an {@link Effect}.
 *
 * @param name an upper-case letter, then upper-case letters, digits and underscores; at most 40 characters
 */
public record Action(String name) implements Comparable<Action> {
    /** See {@link Effect#REGISTER}. */
    public static final Action REGISTER = new Action("REGISTER");

    /** See {@link Effect#INSTRUCT}. */
    public static final Action INSTRUCT = new Action("INSTRUCT");

    /** See {@link Effect#ACCEPT}. */
    public static final Action ACCEPT = new Action("ACCEPT");

    /** See {@link Effect#ASSIGN}. */
    public static final Action ASSIGN = new Action("ASSIGN");

    /** See {@link Effect#SUPERVISE}. */
    public static final Action SUPERVISE = new Action("SUPERVISE");

    /** See {@link Effect#REPORT}. */
    public static final Action REPORT = new Action("REPORT");

    /** See {@link Effect#SIGN_OFF}. */
    public static final Action SIGN_OFF = new Action("SIGN_OFF");

    /** See {@link Effect#REPLY}. */
    public static final Action REPLY = new Action("REPLY");

    /** See {@link Effect#ARCHIVE}. */
    public static final Action ARCHIVE = new Action("ARCHIVE");

    /** See {@link Effect#RECLASSIFY}. */
    public static final Action RECLASSIFY = new Action("RECLASSIFY");

    /** See {@link Effect#REVISE}. */
    public static final Action REVISE = new Action("REVISE");

    /** See {@link Effect#CORRECT}. */
    public static final Action CORRECT = new Action("CORRECT");

    /** See {@link Effect#MERGE}. */
    public static final Action MERGE = new Action("MERGE");

    /** See {@link Effect#LINK}. */
    public static final Action LINK = new Action("LINK");

    /** See {@link Effect#REJECT}. */
    public static final Action REJECT = new Action("REJECT");

    /** See {@link Effect#TRANSFER}. */
    public static final Action TRANSFER = new Action("TRANSFER");

    /** See {@link Effect#DIVERT}. */
    public static final Action DIVERT = new Action("DIVERT");

    /** See {@link Effect#HAND_UP}. */
    public static final Action HAND_UP = new Action("HAND_UP");

    /** See {@link Effect#HAND_DOWN}. */
    public static final Action HAND_DOWN = new Action("HAND_DOWN");

    /** See {@link Effect#OBJECT}. */
    public static final Action OBJECT = new Action("OBJECT");

    /** See {@link Effect#SUSTAIN}. */
    public static final Action SUSTAIN = new Action("SUSTAIN");

    /** See {@link Effect#OVERRULE}. */
    public static final Action OVERRULE = new Action("OVERRULE");

    /** See {@link Effect#URGE}. */
    public static final Action URGE = new Action("URGE");

    /** See {@link Effect#EXTEND}. */
    public static final Action EXTEND = new Action("EXTEND");

    /** See {@link Effect#PAUSE}. */
    public static final Action PAUSE = new Action("PAUSE");

    /** See {@link Effect#RESUME}. */
    public static final Action RESUME = new Action("RESUME");

    /** See {@link Effect#RETURN}. */
    public static final Action RETURN = new Action("RETURN");

    /** See {@link Effect#REWORK}. */
    public static final Action REWORK = new Action("REWORK");

    /** See {@link Effect#WITHDRAW}. */
    public static final Action WITHDRAW = new Action("WITHDRAW");

    /** See {@link Effect#REQUEST_REVIEW}. */
    public static final Action REQUEST_REVIEW = new Action("REQUEST_REVIEW");

    /** See {@link Effect#RECORD_REVIEW}. */
    public static final Action RECORD_REVIEW = new Action("RECORD_REVIEW");

    /** See {@link Effect#HEARING}. */
    public static final Action HEARING = new Action("HEARING");

    /** See {@link Effect#REOPEN}. */
    public static final Action REOPEN = new Action("REOPEN");

    /** See {@link Effect#ACCUSE}. */
    public static final Action ACCUSE = new Action("ACCUSE");

    /** See {@link Effect#REMARK}. */
    public static final Action REMARK = new Action("REMARK");

    /** See {@link Effect#RETURN_VISIT}. */
    public static final Action RETURN_VISIT = new Action("RETURN_VISIT");

    /** See {@link Effect#MIGRATE}. */
    public static final Action MIGRATE = new Action("MIGRATE");

    /** See {@link Effect#ABSORB}. */
    public static final Action ABSORB = new Action("ABSORB");

    /** See {@link Effect#RELATE}. */
    public static final Action RELATE = new Action("RELATE");

    /** By name. One object for each of these names makes comparing quick. */
    private static final Map<String, Action> CONSTANTS = Stream.of(
                    REGISTER,
                    INSTRUCT,
                    ACCEPT,
                    ASSIGN,
                    SUPERVISE,
                    REPORT,
                    SIGN_OFF,
                    REPLY,
                    ARCHIVE,
                    RECLASSIFY,
                    REVISE,
                    CORRECT,
                    MERGE,
                    LINK,
                    REJECT,
                    TRANSFER,
                    DIVERT,
                    HAND_UP,
                    HAND_DOWN,
                    OBJECT,
                    SUSTAIN,
                    OVERRULE,
                    URGE,
                    EXTEND,
                    PAUSE,
                    RESUME,
                    RETURN,
                    REWORK,
                    WITHDRAW,
                    REQUEST_REVIEW,
                    RECORD_REVIEW,
                    HEARING,
                    REOPEN,
                    ACCUSE,
                    REMARK,
                    RETURN_VISIT,
                    MIGRATE,
                    ABSORB,
                    RELATE)
            .collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));

    /** @throws InvalidValueException if the name has not its form */
    public Action {
        NameForm.require(name);
    }

    /**
     * The action with a name.
     *
     * @throws InvalidValueException if the name has not its form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Action of(String name) {
        Action constant = CONSTANTS.get(name);
        return constant == null ? new Action(name) : constant;
    }

    /** Whether {@link #of} would accept a name. */
    public static boolean isForm(String name) {
        return NameForm.isOf(name);
    }

    @Override
    @JsonValue
    public String name() {
        return name;
    }

    @Override
    public int compareTo(Action other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
