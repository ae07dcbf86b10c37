/** REST. What comes in is checked here once; statuses and problems live here alone. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Anyuan lead",
            version = "1",
            license = @License(name = "Apache-2.0"),
            description =
                "Leads (线索), from an early sign until it is settled. Times are RFC 3339, durations ISO"
                    + " 8601. Errors are RFC 9457 problem details that name the field at fault. A"
                    + " caller sees and changes what its region holds; what lies outside is answered"
                    + " as if it were not there."),
    security = @SecurityRequirement(name = "jwt"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "jwt",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT"),
            responses =
                @APIResponse(
                    name = "Problem",
                    description = "A problem: its stable type, and the field at fault",
                    content =
                        @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))))
package org.anyuan.lead.adapter.in.http;

import org.anyuan.common.problem.ProblemBody;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
