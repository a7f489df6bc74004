/** Figures about organizations for their managers: now, and day by day. */
@NullMarked
package org.chalet.query.dashboard;

import org.jspecify.annotations.NullMarked;
