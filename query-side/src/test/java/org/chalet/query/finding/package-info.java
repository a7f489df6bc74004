/** Tests of what objects are found by. */
@NullMarked
package org.chalet.query.finding;

import org.jspecify.annotations.NullMarked;
