/** Which leads may be of the same matter: shown to whoever triages, who decides. */
package org.anyuan.lead.domain.duplicate;
