/** The ways on which people are reminded. */
@NullMarked
package org.chalet.server.reminder;

import org.jspecify.annotations.NullMarked;
