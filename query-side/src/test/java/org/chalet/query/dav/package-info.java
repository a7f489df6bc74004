/** WebDAV requests and the answers to them. */
@NullMarked
package org.chalet.query.dav;

import org.jspecify.annotations.NullMarked;
