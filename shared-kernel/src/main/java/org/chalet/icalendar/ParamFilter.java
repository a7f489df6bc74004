package org.chalet.icalendar;

import java.util.Optional;

/** RFC 4791 9.7.3; {@code name} in upper case. */
public record ParamFilter(String name, boolean isNotDefined, Optional<TextMatch> textMatch) {}
