/** Tests of what collections held. */
@NullMarked
package org.chalet.query.past;

import org.jspecify.annotations.NullMarked;
