/** What does not grow with an organization. */
@NullMarked
package org.chalet.server.scale;

import org.jspecify.annotations.NullMarked;
