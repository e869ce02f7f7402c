package org.jiceng.governance.core.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a setting rests on: a document and the place in it, or the library's own choice where the documents are silent.
 *
 * @param document the document's name, or {@code library default}
 * @param place the article, section or page; {@code null} if the document as a whole is meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(String document, @Nullable String place) {
    /** The library's own choice: no document sets the value. */
    public static final Basis LIBRARY_DEFAULT = new Basis("library default", null);

    /**
     * @throws IllegalArgumentException if the document or the place is blank
     */
    @JsonCreator
    public Basis(@JsonProperty("document") String document, @JsonProperty("place") @Nullable String place) {
        if (document.isBlank() || (place != null && place.isBlank())) {
            throw new IllegalArgumentException("a basis is blank\nName the document, or leave the place out.");
        }
        this.document = document;
        this.place = place;
    }

    /** Whether this is the library's own choice, whatever it leans on. */
    @JsonIgnore
    public boolean isLibraryDefault() {
        return document.equals(LIBRARY_DEFAULT.document);
    }

    /** The document and the place by their names, for writing a pack. */
    public Map<String, Object> write() {
        return place == null
                ? Map.of("document", document)
                : new TreeMap<>(Map.of("document", document, "place", place));
    }

    /** Reads {@code {"document": …, "place": …}}; the place may be left out. */
    public static @Nullable Basis read(PackNode node) {
        if (!node.isObjectOf(Set.of("document", "place"))) {
            return null;
        }
        String document = PackNode.read(node.required("document"), PackNode::words);
        PackNode placeNode = node.field("place");
        String place = PackNode.read(placeNode, PackNode::words);
        if (document == null || (placeNode != null && place == null)) {
            return null;
        }
        return new Basis(document, place);
    }

    /** The document and the place in one line. */
    public String text() {
        return place == null ? document : document + ", " + place;
    }
}
