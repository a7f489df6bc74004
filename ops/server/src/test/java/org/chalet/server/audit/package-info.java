/** Tests of what is noted of looks at the history of others. */
@NullMarked
package org.chalet.server.audit;

import org.jspecify.annotations.NullMarked;
