package org.jiceng.governance.examples.county.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiceng.governance.core.calendar.WorkCalendar;
import org.jiceng.governance.ledger.matter.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, when and in which language; every link and form of a page carries it on.
 *
 * @param as a post, or the id of a made-up person
 * @param unit the unit of the post; stays chosen for a person
 * @param actor who that is
 * @param now the moment
 * @param say speaks the language
 * @param notice what must be said of the moment that was asked for; {@code null} if nothing
 */
record Visit(
        String as,
        NamedUnit unit,
        Actor actor,
        Instant now,
        Say say,
        @Nullable String notice) {
    static final String AS = "as";
    static final String UNIT = "unit";
    static final String NOW = "now";
    static final String LANG = "lang";

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final int WORKING_DAYS = 10;

    /**
     * What a form says of it. What it does not say is the contact office of the first unit, the actual time and the given
     * language.
     */
    static Visit of(Form form, TrialUnits units, Instant actual, Locale otherwise) {
        NamedUnit unit = units.unit(form.get(UNIT)).orElse(units.all().get(0));
        boolean isPerson = MadeUpPerson.of(form.get(AS)).isPresent();
        String as = isPerson ? form.get(AS) : post(form.get(AS)).name();
        Actor actor = isPerson ? Actor.person(as) : Post.valueOf(as).in(unit.unit());
        Say say = new Say(locale(form.get(LANG), otherwise), units);
        Visit visit = new Visit(as, unit, actor, actual.truncatedTo(ChronoUnit.MINUTES), say, null);
        return form.get(NOW).isEmpty() ? visit : visit.at(form.get(NOW));
    }

    private static Post post(String name) {
        return Arrays.stream(Post.values())
                .filter(post -> post.name().equals(name))
                .findFirst()
                .orElse(Post.OFFICE);
    }

    static Locale locale(String lang, Locale otherwise) {
        return switch (lang) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> otherwise;
        };
    }

    private Visit at(String text) {
        try {
            return at(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return with(say.text("time.wrong"));
        }
    }

    private Visit at(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                ? with(say.text("time.wrong"))
                : new Visit(as, unit, actor, moment.atZone(Say.ZONE).toInstant(), say, null);
    }

    private Visit with(String said) {
        return new Visit(as, unit, actor, now, say, said);
    }

    /** The same after a step of time; the same with a notice where the calendar does not know the days. */
    Visit stepped(String step, Instant actual, WorkCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(now, Say.ZONE);
        return switch (step) {
            case "hour" -> at(local.plus(Duration.ofHours(1)));
            case "day" -> at(local.plusDays(1));
            case "work" -> workingDaysLater(local.toLocalTime(), calendar);
            case "actual" -> at(LocalDateTime.ofInstant(actual.truncatedTo(ChronoUnit.MINUTES), Say.ZONE));
            default -> this;
        };
    }

    private Visit workingDaysLater(LocalTime time, WorkCalendar calendar) {
        return calendar.workingDayAfter(Say.day(now), WORKING_DAYS)
                .fold(
                        known -> at(known.value().atTime(time)),
                        unknown -> with(unknown.reason().text(say.locale())));
    }

    /** What is carried on, by the names of its fields. */
    Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        carried.put(AS, as);
        carried.put(UNIT, unit.unit().id().value());
        carried.put(NOW, Say.local(now));
        carried.put(LANG, say.locale().getLanguage());
        return carried;
    }

    /**
     * The address of a page for the same visit.
     *
     * @param more names and values in turn; a name that is carried on is replaced
     */
    String link(String path, String... more) {
        Map<String, String> all = carried();
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
