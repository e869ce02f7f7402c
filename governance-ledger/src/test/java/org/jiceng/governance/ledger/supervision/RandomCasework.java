package org.jiceng.governance.ledger.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.ledger.deadline.Rung;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Book;
import org.jiceng.governance.ledger.matter.Channel;
import org.jiceng.governance.ledger.matter.DiversionPath;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.Instruction;
import org.jiceng.governance.ledger.matter.Matter;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.MatterKind;
import org.jiceng.governance.ledger.matter.MatterResult;
import org.jiceng.governance.ledger.matter.Satisfaction;
import org.jiceng.governance.ledger.matter.Stage;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.matter.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** Matters of half a year in three tiers, each on a way of its own: what is refused is not done. */
final class RandomCasework {
    /** The action by which each stage goes on. */
    private static final Map<Stage, Action> MAIN_LINE = Map.of(
            Stage.REGISTERED, Action.INSTRUCT,
            Stage.ACCEPTED, Action.ASSIGN,
            Stage.ASSIGNED, Action.SUPERVISE,
            Stage.SUPERVISED, Action.REPORT,
            Stage.REPORTED, Action.SIGN_OFF,
            Stage.SIGNED_OFF, Action.REPLY,
            Stage.REPLIED, Action.ARCHIVE,
            Stage.ARCHIVED, Action.RETURN_VISIT);

    private static final List<Action> SIDE_LINES = List.of(
            Action.MERGE,
            Action.WITHDRAW,
            Action.URGE,
            Action.URGE,
            Action.EXTEND,
            Action.RETURN,
            Action.REWORK,
            Action.REOPEN,
            Action.REQUEST_REVIEW,
            Action.CORRECT);

    /** A unit that is accused in some matters. */
    static final Viewer WATER = Viewer.unit(UnitId.of("610922-water"), UnitDirectory.empty());

    private final Casework casework = new Casework();
    private final SplittableRandom random;

    private RandomCasework(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The histories of some matters registered in the first half of 2024. */
    static List<MatterHistory> of(long seed, int matters) {
        RandomCasework ledger = new RandomCasework(seed);
        for (int i = 0; i < matters; i++) {
            ledger.live(String.format(Locale.ROOT, "m-%04d", i), i);
        }
        return ledger.casework.histories();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void live(String id, int number) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(181));
        attempt(id, day, Action.REGISTER, registration(number));
        int steps = random.nextInt(24);
        for (int i = 0; i < steps; i++) {
            day = day.plusDays(random.nextInt(random.nextInt(3) == 0 ? 25 : 4));
            Action action = action(casework.matter(id));
            ActionData data = data(id, day, action);
            if (isPast(data.get(Field.INTO), Casework.on(day))) {
                attempt(id, day, action, data);
            }
        }
    }

    /** Mostly the action by which the matter goes on. */
    private Action action(Matter matter) {
        if (random.nextInt(4) == 0) {
            return any(SIDE_LINES);
        }
        return matter.stage().equals(Stage.INSTRUCTED)
                ? Action.of(matter.instruction().orElseThrow().name())
                : MAIN_LINE.getOrDefault(matter.stage(), Action.REMARK);
    }

    /** Matters live one after the other, so that a merger may come before what has happened to the other already. */
    private boolean isPast(@Nullable MatterId other, Instant at) {
        return other == null
                || casework.find(other)
                        .filter(matter -> matter.lastAt().isAfter(at))
                        .isEmpty();
    }

    private void attempt(String id, LocalDate day, Action action, ActionData data) {
        Instant at = Casework.on(day);
        casework.decide(
                id,
                at,
                action,
                action.equals(Action.REGISTER) ? data.with(Field.RECEIVED_AT, at) : data,
                any(List.of("u-1", "u-2", "u-3")));
    }

    private ActionData registration(int number) {
        int town = 1 + random.nextInt(3);
        String village = "6109221" + String.format(Locale.ROOT, "%02d", town) + "20" + (1 + random.nextInt(3));
        Tier tier = any(List.of(Tier.COUNTY, Tier.TOWNSHIP, Tier.TOWNSHIP, Tier.VILLAGE));
        String unit = switch (tier) {
            case COUNTY -> Casework.COUNTY;
            case TOWNSHIP -> village.substring(0, 9) + "-office";
            case VILLAGE -> village + "-office";
        };
        MatterKind kind =
                any(List.of(MatterKind.CLAIM, MatterKind.CLAIM, MatterKind.SUGGESTION, MatterKind.ACCUSATION));
        Book book = kind == MatterKind.CLAIM
                ? Book.CLAIM
                : kind == MatterKind.SUGGESTION ? Book.SUGGESTION : Book.COMPLAINT;
        ActionData data = random.nextInt(10) == 0
                ? Casework.registration(book, kind, unit, tier, village)
                : Casework.registration(book, kind, unit, tier, village, "p-" + random.nextInt(20));
        return (number > 5 && random.nextInt(8) == 0
                        ? data.with(Field.REPEATS, MatterId.of("m-000" + random.nextInt(5)))
                        : data)
                .with(Field.CHANNEL, any(List.of(Channel.values())))
                .with(Field.EMERGENCY, random.nextInt(20) == 0)
                .with(Field.ACCUSED_UNITS, random.nextInt(10) == 0 ? List.of(UnitId.of("610922-water")) : List.of());
    }

    private ActionData data(String id, LocalDate day, Action action) {
        Matter matter = casework.matter(id);
        ActionData told = casework.told(id, day.toString(), Field.TOLD);
        ActionData reason = ActionData.of(Field.REASON, "...");
        return switch (action.name()) {
            case "INSTRUCT" -> instruction();
            case "ACCEPT", "REJECT", "DIVERT", "TRANSFER" -> told.with(Field.GROUND, "...");
            case "ASSIGN" ->
                ActionData.of(Field.LEAD, UnitId.of(any(List.of("610922-water", "610922-roads"))))
                        .with(Field.DUE, new DueDay(day.plusDays(random.nextInt(25))));
            case "SUPERVISE", "URGE" -> ActionData.of(Field.LINE, any(List.of(Rung.values())));
            case "REPORT" ->
                ActionData.of(
                                Field.RESULT,
                                any(List.of(MatterResult.values()).stream()
                                        .filter(result -> result.kind() == matter.kind())
                                        .toList()))
                        .with(Field.OPINION, "...")
                        .with(Field.BASIS, "...")
                        .with(Field.CARRIED_OUT, true);
            case "REPLY" ->
                casework.told(id, day.toString(), Field.REPLY)
                        .with(
                                Field.SATISFACTION,
                                matter.anonymous() ? Satisfaction.NOT_ASKED : any(List.of(Satisfaction.values())))
                        .with(Field.ATTEMPTS, 3);
            case "ARCHIVE" -> ActionData.of(Field.EXPLANATION, "...");
            case "HAND_UP", "HAND_DOWN" ->
                ActionData.of(Field.LINKED_MATTER, MatterId.of(id + "-on"))
                        .with(Field.TO, UnitId.of(matter.tier() == Tier.VILLAGE ? Casework.TOWN : Casework.COUNTY));
            case "MERGE" -> ActionData.of(Field.INTO, MatterId.of("m-000" + random.nextInt(9)));
            case "EXTEND" -> told.and(reason).with(Field.DAYS, 1 + random.nextInt(20));
            case "RETURN_VISIT" -> ActionData.of(Field.SATISFACTION, any(List.of(Satisfaction.values())));
            case "REQUEST_REVIEW" ->
                ActionData.of(Field.LINKED_MATTER, MatterId.of(id + "-review"))
                        .with(Field.TO, UnitId.of(Casework.COUNTY));
            case "CORRECT" ->
                reason.with(Field.FIELD, "receivedAt")
                        .with(Field.RECEIVED_AT, matter.receivedAt().minusSeconds(86_400));
            default -> reason;
        };
    }

    private ActionData instruction() {
        Instruction instruction = random.nextInt(3) > 0 ? Instruction.ACCEPT : any(List.of(Instruction.values()));
        return ActionData.of(Field.INSTRUCTION, instruction)
                .with(Field.GROUND, "...")
                .with(Field.TARGET, UnitId.of("610922-other"))
                .with(Field.PATH, DiversionPath.COURT);
    }
}
