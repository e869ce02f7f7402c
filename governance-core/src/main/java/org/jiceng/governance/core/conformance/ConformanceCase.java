package org.jiceng.governance.core.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiceng.governance.core.policy.Basis;
import org.jiceng.governance.core.policy.Title;

/**
 * A question with its answer.
 *
 * @param id its stable id, which begins with the area
 * @param title what it is about
 * @param area the area, which is the name of its file
 * @param given the question; its field {@code ask} says which
 * @param expect the answer
 * @param basis what the answer follows from
 */
public record ConformanceCase(String id, Title title, String area, JsonNode given, JsonNode expect, Basis basis) {}
