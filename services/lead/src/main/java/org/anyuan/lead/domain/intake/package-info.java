/**
 * The form without sign-in: who may post is decided before anything of it is kept, and a flood
 * costs whoever sends it, not whoever has something to say.
 */
package org.anyuan.lead.domain.intake;
