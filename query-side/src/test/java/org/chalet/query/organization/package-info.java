/** Tests of the view of organizations. */
@NullMarked
package org.chalet.query.organization;

import org.jspecify.annotations.NullMarked;
