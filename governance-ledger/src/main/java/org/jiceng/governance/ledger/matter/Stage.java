package org.jiceng.governance.ledger.matter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiceng.governance.core.outcome.InvalidValueException;

/**
 * The last stage that a matter has completed. Which stages there are and in which order is said by the pack; the constants
 * are those of the library's own definition.
 *
 * @term 环节
 * @basis 石泉县“321”基层治理模式: 三（二）1
 *
 * @param name an upper-case letter, then upper-case letters, digits and underscores; at most 40 characters
 */
public record Stage(String name) implements Comparable<Stage> {
    /**
     * Entered in a book, with channel, place and person.
     *
     * @term 分类建账
     */
    public static final Stage REGISTERED = new Stage("REGISTERED");

    /**
     * Read by the secretary of the tier, with an instruction.
     *
     * @term 书记阅批
     */
    public static final Stage INSTRUCTED = new Stage("INSTRUCTED");

    /**
     * Accepted, and the person told.
     *
     * @term 受理告知
     */
    public static final Stage ACCEPTED = new Stage("ACCEPTED");

    /**
     * Handed to a lead unit with a day by which it is due.
     *
     * @term 快速交办
     */
    public static final Stage ASSIGNED = new Stage("ASSIGNED");

    /**
     * Supervision of the handling opened; it lasts until the report.
     *
     * @term 严格督查
     */
    public static final Stage SUPERVISED = new Stage("SUPERVISED");

    /**
     * The unit has reported a result.
     *
     * @term 结果反馈
     */
    public static final Stage REPORTED = new Stage("REPORTED");

    /**
     * The secretary has approved the result.
     *
     * @term 书记把关
     */
    public static final Stage SIGNED_OFF = new Stage("SIGNED_OFF");

    /**
     * The person has the reply and was asked whether it satisfies.
     *
     * @term 回复征询
     */
    public static final Stage REPLIED = new Stage("REPLIED");

    /**
     * Struck off and filed.
     *
     * @term 销号归档
     */
    public static final Stage ARCHIVED = new Stage("ARCHIVED");

    /**
     * Ended: it goes on in another matter.
     */
    public static final Stage MERGED = new Stage("MERGED");

    /**
     * Ended: it is not handled, for a ground.
     *
     * @term 不予受理
     */
    public static final Stage REJECTED = new Stage("REJECTED");

    /**
     * Ended here: another unit or tier handles it.
     *
     * @term 转送
     */
    public static final Stage TRANSFERRED = new Stage("TRANSFERRED");

    /**
     * Ended: it belongs in another procedure.
     *
     * @term 依法分类处理
     */
    public static final Stage DIVERTED = new Stage("DIVERTED");

    /**
     * Ended: the last petitioner has withdrawn.
     *
     * @term 撤回
     */
    public static final Stage WITHDRAWN = new Stage("WITHDRAWN");

    /** By name. One object for each of these names makes comparing quick. */
    private static final Map<String, Stage> CONSTANTS = Stream.of(
                    REGISTERED,
                    INSTRUCTED,
                    ACCEPTED,
                    ASSIGNED,
                    SUPERVISED,
                    REPORTED,
                    SIGNED_OFF,
                    REPLIED,
                    ARCHIVED,
                    MERGED,
                    REJECTED,
                    TRANSFERRED,
                    DIVERTED,
                    WITHDRAWN)
            .collect(Collectors.toUnmodifiableMap(Stage::name, Function.identity()));

    /** @throws InvalidValueException if the name has not its form */
    public Stage {
        NameForm.require(name);
    }

    /**
     * The stage with a name.
     *
     * @throws InvalidValueException if the name has not its form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Stage of(String name) {
        Stage constant = CONSTANTS.get(name);
        return constant == null ? new Stage(name) : constant;
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
    public int compareTo(Stage other) {
        return name.compareTo(other.name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
