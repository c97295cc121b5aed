# Print pages of AsciiDoc with Asciidoctor PDF: `press.rb FOLDER`, which takes JSON.
# It knows nothing of this project. Instead of a page that cannot be set it leaves what is wrong.
require 'asciidoctor'
require 'asciidoctor/pdf'
require 'fileutils'
require 'json'

# The ground of a cell would last until the next one that is told, be it in another table.
Asciidoctor::PDF::Converter.prepend(Module.new do
  def convert_table node
    node.document.remove_attr 'cellbgcolor'
    super
  end
end)

folder = ARGV[0]
JSON.parse($stdin.read).each_with_index do |page, number|
  own = File.join folder, number.to_s
  FileUtils.mkdir_p own
  page['files'].each {|name, data| File.binwrite File.join(own, name), (data.unpack1 'm') }
  File.write File.join(own, 'page-theme.yml'), (JSON.generate page['theme'])
  out = File.join folder, "#{number}.pdf"
  Asciidoctor::LoggerManager.logger = (heard = Asciidoctor::MemoryLogger.new)
  begin
    Asciidoctor.convert page['text'], backend: 'pdf', safe: :unsafe, to_file: out, base_dir: own,
      attributes: { 'pdf-themesdir' => own, 'pdf-theme' => 'page', 'imagesdir' => own,
                    'reproducible' => '' }
  rescue => e
    File.write out, "#{e.class}: #{e.message[0, 200]}"
  end
  said = heard.messages.map {|one| one[:message].to_s }
  File.write out, "said: #{said.uniq.join '; '}" unless said.empty?
end
