/** Synchronization of collections (RFC 6578) and getting many objects at once. */
@NullMarked
package org.chalet.query.dav.sync;

import org.jspecify.annotations.NullMarked;
