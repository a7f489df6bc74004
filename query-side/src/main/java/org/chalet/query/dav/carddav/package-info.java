/** Address books over WebDAV (RFC 6352). */
@NullMarked
package org.chalet.query.dav.carddav;

import org.jspecify.annotations.NullMarked;
