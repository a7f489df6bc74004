/** What happened to organizations, collections and objects, and how they were. */
@NullMarked
package org.chalet.query.history;

import org.jspecify.annotations.NullMarked;
