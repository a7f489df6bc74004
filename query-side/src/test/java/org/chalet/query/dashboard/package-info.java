/** Tests of figures about organizations. */
@NullMarked
package org.chalet.query.dashboard;

import org.jspecify.annotations.NullMarked;
