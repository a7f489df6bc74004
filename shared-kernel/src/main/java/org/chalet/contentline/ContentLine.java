package org.chalet.contentline;

import java.util.List;

/**
 * One unfolded line: group (as written, or empty) before the dot, upper-case name, parameters,
 * value as written.
 *
 * @param number of the first physical line, counted from 1
 */
public record ContentLine(
    String group, String name, List<Parameter> parameters, String value, int number) {}
