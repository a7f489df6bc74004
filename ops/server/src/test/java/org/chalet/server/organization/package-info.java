/** Organizations over the store that is embedded. */
@NullMarked
package org.chalet.server.organization;

import org.jspecify.annotations.NullMarked;
