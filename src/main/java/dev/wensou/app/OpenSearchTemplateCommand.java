package dev.wensou.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code opensearch-template}: what indexes of a cluster are made like, for those who look after it. */
@Command(
        name = "opensearch-template",
        description =
                "Prints the index template that follows from index-config/, as PUT /_index_template/NAME wants it.",
        mixinStandardHelpOptions = true)
final class OpenSearchTemplateCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ShardOptions shards = new ShardOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var template =
                shards.template(config.load(), spec).template(engine.names(spec).alias());
        var out = spec.commandLine().getOut();
        out.println(JSON.writeValueAsString(template));
        out.flush();
        return Main.OK;
    }
}
