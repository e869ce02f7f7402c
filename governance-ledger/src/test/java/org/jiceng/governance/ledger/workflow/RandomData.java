package org.jiceng.governance.ledger.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jiceng.governance.core.identity.PersonId;
import org.jiceng.governance.core.identity.UnitId;
import org.jiceng.governance.core.region.RegionCode;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Attachment;
import org.jiceng.governance.ledger.matter.DueDay;
import org.jiceng.governance.ledger.matter.Field;
import org.jiceng.governance.ledger.matter.MatterId;
import org.jiceng.governance.ledger.matter.Notice;
import org.jiceng.governance.ledger.matter.NoticeForm;
import org.jiceng.governance.ledger.matter.PackPin;
import org.jiceng.governance.ledger.matter.Petitioner;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;

/** Anything that a command can say, sensible or not, from a few units, persons and matters that meet often. */
final class RandomData {
    private static final List<String> UNITS = List.of(
            "county-office",
            "county-gov",
            "water",
            "water-station",
            "roads",
            "town-1",
            "town-2",
            "village-1",
            "nowhere");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "...",
            "channel",
            "receivedAt",
            "persons",
            "unit",
            "AWAITING_EXPERT",
            "HANDLE",
            "STAGE_REGISTERED");

    private final SplittableRandom random;
    private final Story story;
    private final Map<Class<?>, Supplier<Object>> values = Map.ofEntries(
            Map.entry(UnitId.class, () -> UnitId.of(oneOf(UNITS))),
            Map.entry(PersonId.class, this::person),
            Map.entry(MatterId.class, this::matter),
            Map.entry(Instant.class, this::instant),
            Map.entry(LocalDate.class, this::day),
            Map.entry(DueDay.class, () -> new DueDay(day())),
            Map.entry(String.class, () -> oneOf(TEXTS)),
            Map.entry(Boolean.class, () -> flip()),
            Map.entry(Integer.class, () -> oneOf(List.of(Integer.MIN_VALUE, -1, 0, 1, 3, 30, 31, Integer.MAX_VALUE))),
            Map.entry(RegionCode.class, () -> RegionCode.of("610922101201")),
            Map.entry(Notice.class, () -> new Notice(NoticeForm.WRITTEN, instant(), flip() ? instant() : null)),
            Map.entry(Petitioner.class, () -> new Petitioner(person(), "...", null, null)),
            Map.entry(Attachment.class, () -> new Attachment("a", null)),
            Map.entry(PackPin.class, () -> story().workflow().pin()));

    RandomData(SplittableRandom random, Story story) {
        this.random = random;
        this.story = story;
    }

    private Story story() {
        return story;
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private PersonId person() {
        return PersonId.of(oneOf(List.of("p-1", "p-2", "x-1", "x-2", "u-SECRETARY")));
    }

    MatterId matter() {
        return MatterId.of("M-" + random.nextInt(1, 5));
    }

    private Instant instant() {
        return story.now().plusSeconds(random.nextLong(-90_000_000, 900_000));
    }

    private LocalDate day() {
        return story.due(random.nextInt(-3, 100)).lastDay();
    }

    Actor actor() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        do {
            roles.add(oneOf(List.of(Role.values())));
        } while (random.nextInt(3) == 0);
        return roles.equals(Set.of(Role.PERSON))
                ? Actor.person(person().value())
                : new Actor(person(), UnitId.of(oneOf(UNITS)), oneOf(List.of(Tier.values())), roles);
    }

    /** Some fields with any values. */
    ActionData any(int fields) {
        ActionData data = ActionData.none();
        for (int i = 0; i < fields; i++) {
            data = with(data, oneOf(Field.all()));
        }
        return data;
    }

    @SuppressWarnings("unchecked") // The value has the field's type.
    private <T> ActionData with(ActionData data, Field<T> field) {
        Object value = field.isList() ? list(field.element()) : value(field.element());
        return data.with(field, (T) value);
    }

    private List<Object> list(Class<?> element) {
        List<Object> list = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            list.add(value(element));
        }
        return list;
    }

    private Object value(Class<?> type) {
        Supplier<Object> made = values.get(type);
        return made == null ? oneOf(List.of(type.getEnumConstants())) : made.get();
    }
}
