/**
 * What was so of organizations and of shares, each fact with the positions between which it was.
 */
@NullMarked
package org.chalet.query.history.fact;

import org.jspecify.annotations.NullMarked;
