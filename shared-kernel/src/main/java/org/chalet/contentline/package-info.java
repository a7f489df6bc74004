/**
 * Content lines, the line format that iCalendar and vCard share: unfolding, parameters, escapes,
 * collations.
 */
@NullMarked
package org.chalet.contentline;

import org.jspecify.annotations.NullMarked;
