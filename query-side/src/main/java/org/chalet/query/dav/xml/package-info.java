/** XML in and out for WebDAV: bounded, without entities, streamed to the client. */
@NullMarked
package org.chalet.query.dav.xml;

import org.jspecify.annotations.NullMarked;
