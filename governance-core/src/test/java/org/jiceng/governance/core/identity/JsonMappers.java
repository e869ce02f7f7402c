package org.jiceng.governance.core.identity;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Both generations of Jackson, as an application would set them up: plainly. */
enum JsonMappers {
    JACKSON_2 {
        @Override
        String write(Object value) throws JsonProcessingException {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
        }

        @Override
        <T> T read(String json, Class<T> type) throws JsonProcessingException {
            return new com.fasterxml.jackson.databind.ObjectMapper().readValue(json, type);
        }
    },
    JACKSON_3 {
        @Override
        String write(Object value) {
            return new tools.jackson.databind.ObjectMapper().writeValueAsString(value);
        }

        @Override
        <T> T read(String json, Class<T> type) {
            return new tools.jackson.databind.ObjectMapper().readValue(json, type);
        }
    };

    abstract String write(Object value) throws JsonProcessingException;

    abstract <T> T read(String json, Class<T> type) throws JsonProcessingException;
}
