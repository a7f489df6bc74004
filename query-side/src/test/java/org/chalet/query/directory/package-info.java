/** Tests of directories. */
@NullMarked
package org.chalet.query.directory;

import org.jspecify.annotations.NullMarked;
