/** Events as a file format: names, revisions, upcasters, encryption of personal data. */
@NullMarked
package org.chalet.eventformat;

import org.jspecify.annotations.NullMarked;
