package org.jiceng.governance.examples.benchmarks.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jiceng.governance.ledger.matter.Action;
import org.jiceng.governance.ledger.matter.ActionData;
import org.jiceng.governance.ledger.matter.Actor;
import org.jiceng.governance.ledger.matter.Role;
import org.jiceng.governance.ledger.matter.Tier;
import org.jiceng.governance.ledger.workflow.Command;

/** The commands to decide on: those of the main line of many matters, in an order by chance. */
final class Cases {
    private static final Actor NOBODY = Actor.of("u-nobody", "610922-bureau-0", Tier.TOWNSHIP, Role.CO_HANDLER);

    private final LibraryWorkflow library = new LibraryWorkflow();
    private final SplittableRandom random;

    private Cases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The nine commands of each of so many matters, all of which are accepted. */
    static List<Case> accepted(long seed, int matters) {
        return new Cases(seed).told(seed, matters);
    }

    /** The same commands, about half of them spoilt, so that they are refused. */
    static List<Case> mixed(long seed, int matters) {
        Cases cases = new Cases(seed);
        return cases.told(seed, matters).stream().map(cases::spoiltByChance).toList();
    }

    private List<Case> told(long seed, int matters) {
        List<Case> cases = new ArrayList<>();
        for (int number = 0; number < matters; number++) {
            cases.addAll(new MainLine(library, random.split(), number).cases());
        }
        Collections.shuffle(cases, new Random(seed));
        return cases;
    }

    private Case spoiltByChance(Case good) {
        return random.nextBoolean() ? good : spoilt(good);
    }

    /** With the first fault by chance that makes it refused; to say nothing is none where nothing must be said. */
    private Case spoilt(Case good) {
        Case spoilt = good;
        while (library.decide(spoilt) != null) {
            spoilt = new Case(good.matter(), spoilt(good.command()));
        }
        return spoilt;
    }

    private Command spoilt(Command good) {
        return switch (random.nextInt(4)) {
            case 0 -> with(good, good.expectedVersion() + 1, good.actor(), good.action(), good.data());
            case 1 -> with(good, good.expectedVersion(), NOBODY, good.action(), good.data());
            case 2 -> with(good, good.expectedVersion(), good.actor(), anyAction(), good.data());
            default -> with(good, good.expectedVersion(), good.actor(), good.action(), ActionData.none());
        };
    }

    private Action anyAction() {
        return MainLine.ACTIONS.get(random.nextInt(MainLine.ACTIONS.size()));
    }

    private static Command with(Command good, int version, Actor actor, Action action, ActionData data) {
        return new Command(good.commandId(), good.matter(), version, good.at(), actor, action, data);
    }
}
