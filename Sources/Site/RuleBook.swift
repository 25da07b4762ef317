import Diagnostics
import Effects
import Markdown
import Mustache
import Records
import School
import YAML

/// Every rule that a diagnostic can name, by its id.
package enum RuleBook {
    package static let all: [Rule] =
        (Rule.treeRules + Rule.yamlRules + Rule.markdownRules + Rule.recordRules + Rule.codeRules + Rule.consentRules
        + Rule.schoolRules + Rule.nameRules + Rule.attachmentRules + Rule.wallRules + Rule.leavingRules
        + Rule.mustacheRules + Rule.siteRules + Rule.privacyRules + Rule.ledgerRules + Rule.auditRules)
        .sorted { $0.id < $1.id }
}
