package org.jiceng.governance.core.planted;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.net.URI;
import java.sql.Connection;
import java.util.logging.Logger;
import org.locationtech.jts.geom.Coordinate;

/** Uses libraries where they have no business. */
public final class KnowsLibraries {
    public String write(
            ObjectMapper mapper, Validator validator, Logger logger, URI uri, Coordinate place, Connection database) {
        return mapper.toString() + validator + logger + uri + place + database;
    }
}
