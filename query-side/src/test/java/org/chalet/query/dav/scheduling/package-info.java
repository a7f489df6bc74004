/** Tests of what is asked about the time of others. */
@NullMarked
package org.chalet.query.dav.scheduling;

import org.jspecify.annotations.NullMarked;
