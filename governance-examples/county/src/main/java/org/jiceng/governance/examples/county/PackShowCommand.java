package org.jiceng.governance.examples.county;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jiceng.governance.core.classify.HouseholdPolicy;
import org.jiceng.governance.core.classify.Rule;
import org.jiceng.governance.core.outcome.Messages;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Dated;
import org.jiceng.governance.core.policy.Parameter;
import org.jiceng.governance.core.policy.PolicyPack;
import org.jiceng.governance.examples.county.call.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows every parameter of a pack with its values by date and what each rests on; as JSON, the whole document. */
@Command(name = "show", sortOptions = false)
final class PackShowCommand extends Subcommand {
    @Parameters(paramLabel = "PACK", descriptionKey = "pack")
    private String pack = "";

    @Mixin
    private final PackOption packs = new PackOption();

    @Override
    ExitCode run() {
        PolicyPack policy = packs.load(pack);
        PrintStream out = session().out();
        if (json()) {
            out.println(written(policy.resolvedDocument(), true));
            return ExitCode.OK;
        }
        out.println(policy.id() + " " + policy.version() + "  "
                + policy.title().in(session().locale()));
        policy.base().ifPresent(base -> out.println(text("report.base") + base.id()));
        for (Parameter<?> parameter : policy.parameters()) {
            boolean inherited = policy.base().isPresent() && !policy.givesItself(parameter);
            out.println();
            out.println(parameter.pointer() + "  " + message(parameter.labelKey())
                    + (inherited ? "  " + text("report.inherited") : ""));
            showValues(policy, parameter, out);
        }
        return ExitCode.OK;
    }

    private <T> void showValues(PolicyPack policy, Parameter<T> parameter, PrintStream out) {
        for (Dated<T> dated : policy.history(parameter)) {
            String from = dated.from() == null
                    ? text("report.from_beginning")
                    : dated.from().toString();
            if (parameter == HouseholdPolicy.RULES) {
                out.println("  " + from + ":");
                policy.history(HouseholdPolicy.RULES).stream()
                        .filter(rules -> rules.equals(dated))
                        .flatMap(rules -> rules.value().stream())
                        .forEach(rule -> showRule(rule, out));
            } else {
                out.println("  " + from + ": " + written(parameter.type().write(dated.value()), false));
            }
            out.println("    " + text("report.basis") + basis(dated.basis()));
        }
    }

    private void showRule(Rule rule, PrintStream out) {
        out.println("    " + rule.id() + " -> " + message("class." + rule.gives()) + ": "
                + rule.title().in(session().locale()));
        out.println("      " + text("report.basis") + basis(rule.basis()));
    }

    private String basis(Basis basis) {
        return basis.isLibraryDefault() ? message("basis.libraryDefault") : basis.text();
    }

    private String message(String key) {
        return Messages.standard().text(key, Map.of(), session().locale());
    }

    private String text(String key) {
        return session().texts().getString(key);
    }

    private static String written(Object value, boolean indented) {
        if (!indented && (value instanceof String || value instanceof Number)) {
            return value.toString();
        }
        if (!indented && value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        try {
            return new ObjectMapper()
                    .configure(SerializationFeature.INDENT_OUTPUT, indented)
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a pack cannot be written as JSON", e);
        }
    }
}
