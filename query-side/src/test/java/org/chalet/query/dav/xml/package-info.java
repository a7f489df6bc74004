/** XML that is well-formed, and XML that is not meant well. */
@NullMarked
package org.chalet.query.dav.xml;

import org.jspecify.annotations.NullMarked;
