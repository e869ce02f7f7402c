package org.jiceng.governance.examples.benchmarks.classification;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools with the rules in DRL, compiled to its executable model and run by a stateless session in sequential mode, as
 * its documentation recommends for rules that infer nothing.
 */
final class DroolsRules implements Engine {
    private static final String RULES = "households.drl";

    private final KieBase base;

    DroolsRules() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newClassPathResource(RULES, DroolsRules.class)
                .setSourcePath("src/main/resources/" + RULES));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Drools refuses " + RULES + ": " + builder.getResults());
        }
        this.base =
                services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(sequential(services));
    }

    private static org.kie.api.KieBaseConfiguration sequential(KieServices services) {
        org.kie.api.KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        configuration.setOption(SequentialOption.YES);
        return configuration;
    }

    @Override
    public void fire(List<HouseholdCase> cases) {
        StatelessKieSession session = base.newStatelessKieSession();
        session.execute(cases);
    }
}
