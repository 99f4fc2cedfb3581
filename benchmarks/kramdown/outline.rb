# Reads pages as JSON lines ({"path", "text"}) and writes what kramdown makes of each, as JSON lines.
# Debian: apt-get install ruby-kramdown ruby-kramdown-parser-gfm
require "json"
require "kramdown"
require "kramdown-parser-gfm"

# The parser with the options that Jekyll gives it; it shows the definitions, which a Kramdown::Document drops.
class Reader < Kramdown::Parser::GFM
  public_class_method :new
  attr_reader :root, :link_defs

  def self.read(text)
    options = Kramdown::Options.merge(input: "GFM", hard_wrap: false, auto_ids: true, smart_quotes: "lsquo,rsquo,ldquo,rdquo")
    new(text, options).tap(&:parse)
  end
end

def outline(element, found)
  case element.type
  when :header then found[:headings] << [element.options[:level], element.attr["id"]]
  when :a then found[:links] << element.attr["href"]
  when :img then found[:images] << element.attr["src"]
  when :strong, :em then found[:emphasis] << element.type
  when :codeblock then found[:fences] += 1
  when :codespan then found[:code_spans] << element.value
  when :table
    rows = element.children.flat_map(&:children)
    found[:tables] << [rows.length, rows.map { |row| row.children.length }.max]
  when :html_element
    found[:links] << element.attr["href"] if element.value == "a" && element.attr["href"]
    found[:images] << element.attr["src"] if element.value == "img" && element.attr["src"]
  end
  element.children.each { |child| outline(child, found) }
  found
end

STDIN.each_line do |line|
  page = JSON.parse(line)
  reader = Reader.read(page["text"])
  empty = { headings: [], links: [], images: [], tables: [], code_spans: [], emphasis: [], fences: 0 }
  found = outline(reader.root, empty)
  found[:definitions] = reader.link_defs.map { |label, (target, *)| [label, target] }.sort
  puts JSON.generate({ path: page["path"] }.merge(found))
end
