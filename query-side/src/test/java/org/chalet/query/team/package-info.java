/** What can be read about teams. */
@NullMarked
package org.chalet.query.team;

import org.jspecify.annotations.NullMarked;
