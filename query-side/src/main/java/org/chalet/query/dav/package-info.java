/** WebDAV with its calendar and contact extensions, put together. */
@NullMarked
package org.chalet.query.dav;

import org.jspecify.annotations.NullMarked;
