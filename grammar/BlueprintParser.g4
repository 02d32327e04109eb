// The grammar of docs/language.md. One token of look-ahead decides everywhere; tests/unit/look_ahead_test.cpp holds it to
// that. A rule whose name ends in `_clause`, and `item`, `chain`, `field`, `enumerator`, is where the parser goes on after
// a mistake (compiler/parse/recovery.cpp).
parser grammar BlueprintParser;

options { tokenVocab = BlueprintLexer; }

file : header import_* item* EOF ;
header : BLUEPRINT name string? | LIBRARY qname string? ;
import_ : IMPORT qname ;
item
    : owner | lane | line | enum_ | record | state | step | flow | seam
    | carrier | contract | failure_kind | waive ;

owner : OWNER answer ;
answer : string | QUESTION ;

lane : LANE name string? IS role trait* lane_body? ;
role : CUSTOMER | AGENT | HUMAN | SYSTEM ;
trait : STATELESS | EXTERNAL ;
lane_body : LBRACE lane_clause* RBRACE ;
lane_clause : actor | accepts | owner ;
actor : ACTOR name string? trait* actor_body? ;
actor_body : LBRACE actor_clause* RBRACE ;
actor_clause : accepts | owner ;
accepts : ACCEPTS string ;
line : LINE (INTERACTION | VISIBILITY | INTERNAL) ;

enum_ : ENUM ID LBRACE enumerator (COMMA enumerator)* RBRACE ;
enumerator : name string? ;
record : RECORD ID string? LBRACE field (COMMA field)* RBRACE ;
field : name QUESTION? COLON type tag* string? ;
state : STATE name COLON type tag* string? state_body? ;
state_body : LBRACE state_clause* RBRACE ;
state_clause : example | owner | certified ;
tag : TAG_PII | TAG_INTERNAL | TAG_SECRET ;
example : EXAMPLE value ;
certified : CERTIFIED DATE_LITERAL ;
value
    : string | NUMBER_LITERAL | TRUE | FALSE | NULL_
    | LBRACKET value (COMMA value)* RBRACKET
    | LBRACE member (COMMA member)* RBRACE ;
member : name COLON value ;
type : scalar range? matches? | LIST range? OF type | ID ;
scalar : TEXT | IDENTIFIER | INT | NUMBER | BOOL | TIMESTAMP | DATE | DURATION | URI | EMAIL | JSON ;
range : NUMBER_LITERAL RANGE NUMBER_LITERAL? | RANGE NUMBER_LITERAL ;
matches : MATCHES string ;

step : STEP name string? IN name step_body? ;
step_body : LBRACE step_clause* RBRACE ;
step_clause
    : NEEDS use (COMMA use)*
    | GIVES use (COMMA use)*
    | TAKES DURATION_LITERAL (RANGE DURATION_LITERAL)?
    | EVIDENCE string
    | SPAN string
    | WAITS string
    | IRREVERSIBLE
    | JOINS
    | waive ;
use : name QUESTION? ;

flow : FLOW name string? flow_body ;
flow_body : LBRACE chain* RBRACE ;
chain : name (ARROW name)+ (WHEN string)? ;

seam : SEAM name ARROW name string? seam_body ;
seam_body : LBRACE seam_clause* RBRACE ;
seam_clause
    : CARRIES (QUESTION | cargo (COMMA cargo)*)
    | ANSWERS cargo (COMMA cargo)*
    | OVER name
    | CHANNEL string
    | owner
    | accepts
    | LANDED answer (WITHIN DURATION_LITERAL)?
    | ATTEMPTS NUMBER_LITERAL OTHERWISE name
    | failure
    | waive ;
cargo : name QUESTION? (AS string)? ;
failure : FAILURE name? answer failure_body? ;
failure_body : LBRACE failure_clause* RBRACE ;
failure_clause
    : RECOVERY answer (ARROW name)? (WITHIN DURATION_LITERAL)?
    | SIGNAL answer
    | owner
    | SEVERITY NUMBER_LITERAL
    | OCCURRENCE NUMBER_LITERAL
    | DETECTION NUMBER_LITERAL
    | BASIS (OBSERVED string | ASSUMED) ;

carrier : CARRIER name string? carrier_body ;
carrier_body : LBRACE carrier_clause* RBRACE ;
carrier_clause
    : FLAT
    | VALUES scalar (COMMA scalar)*
    | BYTES range
    | ENTRIES range
    | KEYS MATCHES string ;
contract : CONTRACT name FOR role ARROW role string? contract_body ;
contract_body : LBRACE contract_clause* RBRACE ;
contract_clause
    : REQUIRES name (COMMA name)*
    | CONSIDERS name (COMMA name)* ;
failure_kind : FAILURE name string ;
waive : WAIVE name string (UNTIL DATE_LITERAL)? ;

string : STRING | BLOCK_STRING ;
qname : name (DOT name)* ;

// Every word of the language but `when` is a name where a name is expected.
name
    : ID
    | BLUEPRINT | LIBRARY | IMPORT | OWNER | LANE | IS | CUSTOMER | AGENT | HUMAN | SYSTEM | STATELESS | EXTERNAL
    | ACTOR | ACCEPTS | LINE | INTERACTION | VISIBILITY | INTERNAL | ENUM | RECORD | STATE | EXAMPLE | CERTIFIED
    | TRUE | FALSE | NULL_ | LIST | OF | MATCHES | TEXT | IDENTIFIER | INT | NUMBER | BOOL | TIMESTAMP | DATE
    | DURATION | URI | EMAIL | JSON | STEP | IN | NEEDS | GIVES | TAKES | EVIDENCE | SPAN | WAITS | IRREVERSIBLE
    | JOINS | FLOW | SEAM | CARRIES | ANSWERS | OVER | AS | CHANNEL | LANDED | WITHIN | ATTEMPTS | OTHERWISE
    | FAILURE | RECOVERY | SIGNAL | SEVERITY | OCCURRENCE | DETECTION | BASIS | OBSERVED | ASSUMED | CARRIER | FLAT
    | VALUES | BYTES | ENTRIES | KEYS | CONTRACT | FOR | REQUIRES | CONSIDERS | WAIVE | UNTIL ;
