/** WebDAV-Push: tells clients at once that a collection has changed. */
@NullMarked
package org.chalet.query.dav.push;

import org.jspecify.annotations.NullMarked;
