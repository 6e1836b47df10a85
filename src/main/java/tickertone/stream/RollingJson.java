package tickertone.stream;

import tickertone.rolling.Rolling;

/** A rolling value as the topics carry it. */
public final class RollingJson {
    private RollingJson() {}

    public static byte[] write(Rolling value) {
        return Json.object(json -> {
            json.writeStringField("subject", value.subject());
            json.writeStringField("kind", value.kind().word());
            json.writeStringField("window", value.window().name());
            Json.time(json, "window_start", value.windowStart());
            Json.time(json, "window_end", value.windowEnd());
            Json.time(json, "as_of", value.asOf());
            json.writeStringField("state", value.state().word());
            Json.decimal(json, "sentiment", value.sentiment());
            Json.decimal(json, "positive", value.positive());
            Json.decimal(json, "negative", value.negative());
            Json.decimal(json, "stddev", value.stddev());
            Json.decimal(json, "stderr", value.stderr());
            Json.decimal(json, "effective_count", value.effectiveCount());
            Json.decimal(json, "weight", value.weight());
            json.writeNumberField("articles", value.articles());
            json.writeNumberField("stories", value.stories());
            json.writeNumberField("sources", value.sources());
            json.writeNumberField("positive_count", value.positiveCount());
            json.writeNumberField("neutral_count", value.neutralCount());
            json.writeNumberField("negative_count", value.negativeCount());
            Json.decimal(json, "attention", value.attention());
            Json.decimal(json, "surprise", value.surprise());
            json.writeStringField("config", value.config());
            json.writeStringField("engine", value.engine());
        });
    }
}
