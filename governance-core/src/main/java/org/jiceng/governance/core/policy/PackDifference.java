package org.jiceng.governance.core.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose values two packs give differently.
 *
 * @param pointer the JSON pointer of the parameter
 * @param before its values in the first pack as they are written; {@code null} if it has none
 * @param after its values in the second pack as they are written; {@code null} if it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackDifference(
        String pointer, @Nullable Object before, @Nullable Object after) {}
