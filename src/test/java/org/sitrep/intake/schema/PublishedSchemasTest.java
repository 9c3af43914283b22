package org.sitrep.intake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schemas are a contract with editors too: each key explains itself, each example holds. */
class PublishedSchemasTest {

    @ParameterizedTest
    @ValueSource(strings = {"facts", "crisis", "sources"})
    void everyKeyHasADescription(String name) {
        JsonNode document = Schemas.source(name);
        List<String> silent = new ArrayList<>();
        keys(document, "", (pointer, schema) -> {
            if (new Guide(document, schema).description().isEmpty()) {
                silent.add(pointer);
            }
        });

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "crisis", "sources"})
    void everyExampleHolds(String name) {
        JsonNode document = Schemas.source(name);
        List<String> wrong = new ArrayList<>();
        schemas(document, "", (pointer, schema) -> {
            Schema compiled = Schemas.compiled(name, pointer);
            for (JsonNode example : schema.path("examples")) {
                compiled.validate(example).forEach(error -> wrong.add(pointer + ": " + error));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void aWholeFileIsJudgedAsItsEntriesAre() {
        JsonNode document = Schemas.source("facts");
        Schema whole = Schemas.compiled("facts", "");
        JsonNode file = document.path("examples").get(0);
        assertThat(file.path("facts")).hasSize(10);
        assertThat(whole.validate(file)).isEmpty();

        JsonNode broken = file.deepCopy();
        ((tools.jackson.databind.node.ObjectNode) broken.path("facts").get(0)).put("valeu", 3);
        assertThat(whole.validate(broken)).isNotEmpty();
    }

    private interface Visitor {
        void visit(String pointer, JsonNode schema);
    }

    private static void keys(JsonNode node, String pointer, Visitor visitor) {
        if (!pointer.endsWith("/examples") && !pointer.endsWith("/if")) {
            node.propertyStream().forEach(member -> {
                String inner = pointer + "/" + member.getKey();
                if (pointer.endsWith("/properties")) {
                    visitor.visit(inner, member.getValue());
                }
                keys(member.getValue(), inner, visitor);
            });
        }
    }

    private static void schemas(JsonNode node, String pointer, Visitor visitor) {
        if (node.path("examples").isArray()) {
            visitor.visit(pointer, node);
        }
        if (!pointer.endsWith("/examples")) {
            node.propertyStream()
                    .forEach(member -> schemas(member.getValue(), pointer + "/" + member.getKey(), visitor));
        }
    }
}
